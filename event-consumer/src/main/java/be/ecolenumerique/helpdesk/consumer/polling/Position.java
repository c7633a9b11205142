package be.ecolenumerique.helpdesk.consumer.polling;

/** Up to where a partition is consumed, and of which topic: one that was created again has another id. */
public record Position(long next, String topicId) {}
