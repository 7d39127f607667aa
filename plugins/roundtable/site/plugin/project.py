"""The folder of the project this code belongs to, with its settings, theme and sample magazine."""

from __future__ import annotations

from pathlib import Path

PROJECT = Path(__file__).resolve().parents[4]
