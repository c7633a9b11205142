package be.ecolenumerique.helpdesk.command.aggregate;

import be.ecolenumerique.helpdesk.command.domain.Directory;
import be.ecolenumerique.helpdesk.command.domain.NothingToDo;
import be.ecolenumerique.helpdesk.command.domain.TicketCommand.ReleaseMember;

/** What follows for one ticket when somebody leaves the company that has it. Doing it again changes nothing. Blocking. */
public final class Releases {
    private final TicketShell shell;
    private final Subscriptions subscriptions;
    private final Directory directory;

    Releases(TicketShell shell, Subscriptions subscriptions, Directory directory) {
        this.shell = shell;
        this.subscriptions = subscriptions;
        this.directory = directory;
    }

    public void release(ReleaseMember command) {
        unlessSoAlready(() -> Attempts.onRememberedState(() -> shell.send(command, Request.PLAIN)));
        unlessSoAlready(() -> subscriptions.release(command, directory));
    }

    private static void unlessSoAlready(Runnable write) {
        try {
            write.run();
        } catch (AlreadySo | NothingToDo done) {
            return;
        }
    }
}
