"""What the preview adds to pages in the browser; nothing of it is in a built site."""

from __future__ import annotations

from html import escape

SCRIPT_ADDRESS = "/__reload.js"
EVENTS_ADDRESS = "/__reload"

SCRIPT_TAG = f'<script src="{SCRIPT_ADDRESS}" defer></script>'.encode()

# Styles are set from the script, because the pages' own rules allow no style in the markup.
SCRIPT = b"""\
"use strict";
let shown = null;
const overlay = document.createElement("pre");
overlay.setAttribute("role", "alert");
Object.assign(overlay.style, {
  position: "fixed", inset: "auto 0 0 0", maxHeight: "60vh", overflow: "auto", margin: "0",
  padding: "1rem 1.5rem", background: "#fff", color: "#8a1c1c", borderTop: "4px solid #8a1c1c",
  font: "16px/1.6 sans-serif", whiteSpace: "pre-wrap", zIndex: "2147483647",
});
new EventSource("/__reload").onmessage = (event) => {
  const state = JSON.parse(event.data);
  if (shown !== null && state.version !== shown) {
    location.reload();
    return;
  }
  shown = state.version;
  overlay.lang = state.lang;
  overlay.textContent = state.findings;
  if (state.findings) document.body.append(overlay);
  else overlay.remove();
};
"""


def with_script(page: bytes) -> bytes:
    """A page that reloads itself after the next build."""
    head, end, tail = page.rpartition(b"</body>")
    return head + SCRIPT_TAG + end + tail if end else page + SCRIPT_TAG


def notice(lang: str, title: str, text: str) -> bytes:
    """A plain page for when there is no site to show yet."""
    return (
        f'<!doctype html><html lang="{lang}"><meta charset="utf-8"><title>{escape(title)}</title>'
        f"<body><h1>{escape(title)}</h1><pre>{escape(text)}</pre></body></html>"
    ).encode()
