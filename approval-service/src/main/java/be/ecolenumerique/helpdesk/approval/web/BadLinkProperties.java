package be.ecolenumerique.helpdesk.approval.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many bad links are answered as such before « too many ».
 *
 * @param perAddress from one address within the time
 * @param perTicket naming one ticket within the time, whether or not it exists, from whomever
 * @param within the time, which begins with the first of them
 * @param proxies how many of our own stand before this service and add to {@code X-Forwarded-For}; 0: the address is that
 *     of the connection
 */
@ConfigurationProperties("helpdesk.bad-links")
record BadLinkProperties(
        @DefaultValue("60") int perAddress,
        @DefaultValue("30") int perTicket,
        @DefaultValue("10m") Duration within,
        @DefaultValue("0") int proxies) {}
