package be.ecolenumerique.helpdesk.contracts;

/** One of the texts that somebody agrees to by registering (behaviour §7), and the version that was shown. */
public record AgreedText(String text, String version) {}
