"""Calendar file: appointments for somebody's own calendar (iCalendar), without words about health."""
