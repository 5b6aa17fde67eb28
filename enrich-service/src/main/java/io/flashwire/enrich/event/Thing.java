package io.flashwire.enrich.event;

/** Kinds of nouns that tell apart what one verb can do: one captures a village, a soldier or a tank. */
enum Thing {
    PLACE,
    PERSON,
    FIGHTER,
    MACHINE,
    BUILDING,
    BORDER,
    NETWORK,
    ROUTE,
    POWER,
    ARMS,
    AID,
    WEBSITE,
    /** Police, officials, witnesses: a source without a name. */
    SOURCE,
    /** Words that only war, unrest and the state use: they confirm a weak trigger. */
    CONFLICT,
    /** Sport, business, weather, culture: they refute a weak trigger. */
    EVERYDAY
}
