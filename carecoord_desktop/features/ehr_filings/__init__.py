"""EHR filing: that a record was carried into the health record system of the site: when, by whom, how."""
