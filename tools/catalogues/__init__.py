"""The translators' catalogues: templates of what there is, merging, and checking."""
