"""What each platform allows and how it counts. Pure: no Qt, no network, no rule engine."""
