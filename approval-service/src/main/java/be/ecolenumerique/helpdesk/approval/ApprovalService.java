package be.ecolenumerique.helpdesk.approval;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class ApprovalService {
    public static void main(String[] args) {
        SpringApplication.run(ApprovalService.class, args);
    }
}
