package be.ecolenumerique.helpdesk.conventions.sample;

import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class SampleService {}
