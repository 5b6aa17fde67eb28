package io.flashwire.enrich.event;

/** Kinds of nouns that tell apart what one verb can do: one captures a village, a soldier or a tank. */
enum Thing {
    PLACE,
    /** A whole state, named. */
    COUNTRY,
    PERSON,
    /** Who can be called up. */
    RESERVIST,
    /** Prisoners, hostages, and the bodies of the fallen. */
    CAPTIVE,
    /** Who attacks networks. */
    HACKER,
    /** What one state gives another for its war. */
    WEAPONRY,
    /** The deal, the agreement: a ceasefire or a peace that the text names elsewhere. */
    THE_ACCORD,
    /** The decree, the measure: a curfew or an emergency that the text names elsewhere. */
    THE_MEASURE,
    /** Somebody by name. */
    PERSONNAMES,
    FIGHTER,
    MACHINE,
    BUILDING,
    FRONTIER,
    /** What can be closed like a frontier: an airport, a bridge. */
    BORDER,
    NETWORK,
    ROUTE,
    /** Falls: of a place, it is lost. */
    FALLING,
    POWER,
    ARMS,
    AID,
    WEBSITE,
    /** The ministry, the army: a side's own voice without a name. */
    OFFICIAL,
    /** Residents, medics, media: a source that takes no side, without a name. */
    SOURCE,
    /** Peacekeepers, observers, the Red Cross: who stands between the sides. */
    NEUTRAL,
    /** Words of war: they confirm a weak trigger. */
    CONFLICT,
    /** Words of government and unrest: they confirm it half. */
    STATE,
    /** Sport, business, culture: they refute a weak trigger. */
    EVERYDAY,
    /** At the invitation of, as peacekeepers: troops that nobody fights off. */
    WELCOME,
    /** Crime and disorder: violence, but no war. */
    CRIME,
    /** Storms, epidemics, accidents: not by anybody's will. */
    DISASTER,
    /** Drills, games, plays: deeds that nobody has done in earnest. */
    PRETENCE
}
