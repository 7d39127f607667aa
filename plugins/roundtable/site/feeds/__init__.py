"""Atom and JSON Feed of a language, of a topic and of a person, each in one language."""
