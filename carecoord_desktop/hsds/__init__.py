"""Directories of services as others send them (HSDS 1.1 to 3.1): read, accounted for row by row, written.

Nothing here knows a store or a screen: files become neutral HSDS 3.1 objects, and objects become files.
"""
