"""What makes the views: one function a kind of page, from a shelf to one frozen view."""
