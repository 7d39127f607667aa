"""Who is at the table, and what names mean them."""
