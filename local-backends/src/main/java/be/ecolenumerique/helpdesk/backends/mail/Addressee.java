package be.ecolenumerique.helpdesk.backends.mail;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.internet.MimeMessage;

/** Anybody that a mail is for, to GreenMail: known, and keeping nothing, for GreenMail would keep every mail in memory. */
record Addressee(String email) implements GreenMailUser {

    @Override
    public String getEmail() {
        return email;
    }

    @Override
    public String getLogin() {
        return email;
    }

    @Override
    public String getQualifiedMailboxName() {
        return email;
    }

    @Override
    public void deliver(MovingMessage message) {
        // the mailbox has it
    }

    @Override
    public void deliver(MimeMessage message) {
        // the mailbox has it
    }

    @Override
    public void create() {
        // nothing is kept for anybody
    }

    @Override
    public void delete() {
        // nothing is kept for anybody
    }

    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public void setPassword(String password) {
        throw new UnsupportedOperationException("nobody signs in");
    }

    @Override
    public void authenticate(String password) {
        throw new UnsupportedOperationException("nobody signs in");
    }
}
