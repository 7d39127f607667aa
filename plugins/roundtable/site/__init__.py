"""From a content folder to the files of a site: what is read, planned, shown and written.

Nothing else in the program imports Pelican.
"""
