package be.ecolenumerique.helpdesk.issuer;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The sign-in page: one button per person of the tutorial. */
@Controller
class PersonChooser {

    private final IssuerProperties properties;

    PersonChooser(IssuerProperties properties) {
        this.properties = properties;
    }

    @GetMapping(SigningIn.PAGE)
    ModelAndView page() {
        return new ModelAndView("login", Map.of("people", humans()));
    }

    private List<LocalPerson> humans() {
        return properties.people().stream()
                .filter(person -> person.email() != null)
                .toList();
    }
}
