package be.ecolenumerique.helpdesk.command;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class TicketCommandService {
    public static void main(String[] args) {
        SpringApplication.run(TicketCommandService.class, args);
    }
}
