"""
Changing values in the text of a programme file, and nothing else.

Comments, order, quotation marks and line ends stay as they are.
"""

from eventkit.formats.editing.edit import Edited, Syntax, edited, respelt

__all__ = ["Edited", "Syntax", "edited", "respelt"]
