package be.ecolenumerique.helpdesk.query;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class TicketQueryService {
    public static void main(String[] args) {
        SpringApplication.run(TicketQueryService.class, args);
    }
}
