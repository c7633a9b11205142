package be.ecolenumerique.helpdesk.command.operations;

/**
 * Something in the log or on the topics that must not be.
 *
 * @param code {@code missing-number}, {@code version-gap}, {@code commit-twice}, {@code missing-on-topic},
 *     {@code not-in-log}, {@code other-event}, {@code wrong-key}, {@code foreign-record}
 * @param where ids: a number, an aggregate and its event, or a place on a topic
 */
public record Finding(String code, String where) {}
