"""One text becomes one typed `Transcript`: no Pelican, no templates, no file system."""

from roundtable.transcript.encoding import decode
from roundtable.transcript.grammar import parse
from roundtable.transcript.serializer import serialize

__all__ = ["decode", "parse", "serialize"]
