/** {@code /answers/**} over HTTP: GET and HEAD only show, POST acts; the token of the address goes nowhere else. */
@NullMarked
package be.ecolenumerique.helpdesk.approval.web;

import org.jspecify.annotations.NullMarked;
