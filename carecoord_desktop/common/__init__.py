"""What both the laptop and the hub stand on; the standard library, and defusedxml where XML is read."""
