package io.flashwire.alert.delivery;

/** A parcel after an attempt: what it came to, and what that means for the delivery and its endpoint. */
public record Settled(Parcel parcel, Attempt attempt, State next, Endpoint endpoint) {}
