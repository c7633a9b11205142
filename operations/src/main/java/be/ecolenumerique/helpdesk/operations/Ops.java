package be.ecolenumerique.helpdesk.operations;

import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/** The commands and how they end: 0 done, 1 refused or not reachable, 2 not understood, 3 not confirmed. */
@Command(name = "ops", synopsisSubcommandLabel = "COMMANDE")
final class Ops {
    static final int NOT_CONFIRMED = 3;

    private Ops() {}

    static void main(String[] arguments) {
        System.exit(run(Session.ofThisMachine(System.getenv()), arguments));
    }

    static int run(Session session, String... arguments) {
        CommandLine commands = withHelp(new CommandLine(new Ops()))
                .addSubcommand(new JourneyCommand(session))
                .addSubcommand(new DeadLetterCommands(session))
                .addSubcommand(new RelayCommand(session))
                .addSubcommand(new LogCommands(session))
                .addSubcommand(new MailCommands(session))
                .addSubcommand(new ApprovalsCommand(session))
                .addSubcommand(new ReadModelsCommand(session))
                .addSubcommand(new ReadModelCommands(session))
                .addSubcommand(new ActionsCommand(session));
        commands.setResourceBundle(ResourceBundle.getBundle(Texts.BUNDLE));
        commands.setOut(session.out()).setErr(session.err());
        commands.setParameterExceptionHandler((problem, words) -> notUnderstood(session, problem));
        commands.setExecutionExceptionHandler((problem, command, parsed) -> failed(session, problem));
        return commands.execute(arguments);
    }

    private static CommandLine withHelp(CommandLine commands) {
        commands.getCommandSpec()
                .addOption(OptionSpec.builder("-h", "--help")
                        .type(boolean.class)
                        .usageHelp(true)
                        .scopeType(ScopeType.INHERIT)
                        .descriptionKey("help")
                        .build());
        return commands;
    }

    private static int notUnderstood(Session session, ParameterException problem) {
        session.err().println(Texts.of("command.not-understood"));
        problem.getCommandLine().usage(session.err());
        return ExitCode.USAGE;
    }

    private static int failed(Session session, Exception problem) throws Exception {
        return switch (problem) {
            case Refusal refusal -> {
                session.err().println(refusal.getMessage());
                yield ExitCode.SOFTWARE;
            }
            case NotConfirmed no -> {
                session.err().println(no.getMessage());
                yield NOT_CONFIRMED;
            }
            default -> throw problem;
        };
    }
}
