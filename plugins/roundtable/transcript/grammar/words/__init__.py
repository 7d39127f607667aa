"""What single words and lines are, whoever says them: names, posts, marks, days."""
