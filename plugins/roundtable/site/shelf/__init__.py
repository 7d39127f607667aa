"""What pages look things up in, and what they say of them."""
