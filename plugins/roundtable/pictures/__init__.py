"""Content pictures for the site: decoded and encoded anew, so that nothing but pixels gets out."""

from roundtable.pictures.encode import Picture, encode

__all__ = ["Picture", "encode"]
