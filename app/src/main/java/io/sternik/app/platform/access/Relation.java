package io.sternik.app.platform.access;

/** How far from the viewer a record may lie so that an end point answers about it. */
public enum Relation {
    /** Nobody need be signed in. */
    PUBLIC,
    /** No record is named: a list that shows what the viewer may see, or something new. */
    NONE,
    /** Only what belongs to the viewer personally: own preferences, sessions, jobs. */
    OWN,
    /** What belongs to the viewer's positions or those below them; anything else is answered as not found. */
    SUBTREE,
    /** The same, and what somebody else owns and the viewer works on as a member. */
    MEMBER,
    /** Every record of the company. */
    ALL
}
