package be.ecolenumerique.helpdesk.backends.mail;

/** The moments of an SMTP dialogue at which a server can refuse. {@code MESSAGE} is the answer to the dot that ends the data. */
public enum SmtpStage {
    CONNECT,
    EHLO,
    AUTH,
    MAIL,
    RCPT,
    DATA,
    MESSAGE
}
