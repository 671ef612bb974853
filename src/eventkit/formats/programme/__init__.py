"""The programme file, apart from its syntax: JSON and YAML are two faces of this."""
