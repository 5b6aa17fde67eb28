package io.flashwire.enrich.event;

/** The little words that hold a sentence together. */
enum Little {
    /** Despite: what follows holds, or should. */
    DESPITE,
    /** But, while, although: what follows stands on its own. */
    BUT,
    AND,
    /** That: opens what is said. */
    THAT,
    /** Who, which. */
    RELATIVE,
    /** After, following, amid, because of: what follows is known already. */
    AFTER,
    /** Before, since: as {@link #AFTER}, but what it opens is not what has just happened. */
    BEFORE,
    /** When, as, while doing: opens a clause of its own only before a verb. */
    AS,
    IF,
    /** Until, as soon as: what is waited for has not happened. */
    UNTIL,
    /** When: beside a "will" it opens a condition. */
    WHEN,
    NOT,
    WILL,
    /** Would, could, might. */
    WOULD,
    /** Must, should, need to. */
    MUST,
    BE,
    /** Be, been, being: no verb of a clause on its own. */
    BEEN,
    HAVE,
    /** Having, being: before a verb that hangs on another one. */
    HAVING,
    DO,
    TO,
    BY,
    OF,
    /** Against, on, at: before whom it strikes. */
    AGAINST,
    /** In, near, at the head of a phrase that names only where or when. */
    IN,
    /** I, we, our. */
    FIRST_PERSON,
    /** He, it, they, the ministry: somebody named before. */
    PRONOUN,
    /** Each other. */
    EACH_OTHER,
    /** A, the, its, some. */
    DETERMINER,
    /** Earlier, previously: at the head of a sentence it opens a recap. */
    EARLIER,
    /** Years ago, in the 1990s, anniversary. */
    HISTORY,
    /** Today, now, on Thursday: back from history. */
    NOW,
    /** As of today, from midnight, with immediate effect. */
    AT_ONCE,
    /** For another week: what held goes on. */
    LONGER,
    /** From, as of: before the time when something takes effect. */
    FROM,
    /** In a headline: the update explains what is known. */
    EXPLAINED,
    /** The credit of a photo. */
    CREDIT,
    /** Backed, led, brokered: "Rwandan-backed rebels" are no Rwandans. */
    BACKED,
    /** Under, in line with: before the accord that something follows from. */
    UNDER,
    /** Leaves what follows as it is: "not only". */
    NOTHING
}
