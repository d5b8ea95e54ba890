"""What both the laptop and the hub stand on; standard library only."""
