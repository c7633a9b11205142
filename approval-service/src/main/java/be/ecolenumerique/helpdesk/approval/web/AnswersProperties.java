package be.ecolenumerique.helpdesk.approval.web;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param answersUrl what the links in mails start with, as browsers see it
 * @param badLinkFloor no bad link is answered sooner after its arrival
 * @param looksPerLink how often one and the same link is answered within {@code helpdesk.bad-links.within}
 */
@ConfigurationProperties("helpdesk")
public record AnswersProperties(
        URI answersUrl,
        @DefaultValue("250ms") Duration badLinkFloor,
        @DefaultValue("300") int looksPerLink) {}
