package be.ecolenumerique.helpdesk.approval.web;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The school's page behind the signed link. GET and HEAD show and change nothing, whoever follows the link. */
@RestController
@Tag(name = "answers", description = "The school's page behind the signed link of a mail; HTML, without an account")
class AnswersEndpoint {
    private static final String TOO_MANY = "Too many bad links, or this link too often";

    private final ShowPage show;
    private final TakeAnswer take;
    private final PageBounds bounds;

    AnswersEndpoint(ShowPage show, TakeAnswer take, PageBounds bounds) {
        this.show = show;
        this.take = take;
        this.bounds = bounds;
    }

    @GetMapping("/answers/{token}")
    @Operation(
            operationId = "showAnswerPage",
            summary = "Show what the link stands for: an approval that is awaited, or how it ended",
            description = "Query: lang = fr, de, nl or en; others are ignored.")
    @ApiResponse(responseCode = "200", description = "The page", content = @Content(mediaType = "text/html"))
    @ApiResponse(responseCode = "404", description = "Any bad link", content = @Content(mediaType = "text/html"))
    @ApiResponse(responseCode = "429", description = TOO_MANY, content = @Content(mediaType = "text/html"))
    @ApiResponse(responseCode = "503", description = "Try again", content = @Content(mediaType = "text/html"))
    Mono<ResponseEntity<byte[]>> show(@PathVariable String token, ServerWebExchange exchange) {
        return withinRate(token, exchange, () -> show.page(token, exchange));
    }

    @PostMapping("/answers/{token}")
    @Operation(
            operationId = "answerApproval",
            summary = "Approve (« Clôturer ») or reopen (« Rouvrir »), from the page itself only",
            requestBody =
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
                                            schema = @Schema(implementation = AnswerFields.class))))
    @ApiResponse(responseCode = "303", description = "Decided: the page says what", content = @Content)
    @ApiResponse(responseCode = "400", description = "To correct", content = @Content(mediaType = "text/html"))
    @ApiResponse(responseCode = "403", description = "Not from the page", content = @Content(mediaType = "text/html"))
    @ApiResponse(responseCode = "404", description = "Any bad link", content = @Content(mediaType = "text/html"))
    @ApiResponse(responseCode = "409", description = "Too late", content = @Content(mediaType = "text/html"))
    @ApiResponse(responseCode = "413", description = "Over 256 KiB", content = @Content)
    @ApiResponse(responseCode = "415", description = "Not a form", content = @Content(mediaType = "text/html"))
    @ApiResponse(responseCode = "429", description = TOO_MANY, content = @Content(mediaType = "text/html"))
    @ApiResponse(responseCode = "503", description = "Send it again", content = @Content(mediaType = "text/html"))
    Mono<ResponseEntity<byte[]>> take(@PathVariable String token, ServerWebExchange exchange) {
        return withinRate(token, exchange, () -> take.answer(token, exchange));
    }

    /** A link that a mail program cut or lengthened. */
    @Hidden
    @RequestMapping(
            path = "/answers/**",
            method = {RequestMethod.GET, RequestMethod.POST})
    Mono<ResponseEntity<byte[]>> mutilated(ServerWebExchange exchange) {
        return show.page("", exchange);
    }

    /** The rate of one link, living or bad, whatever is asked of it (ADR 0157). */
    private Mono<ResponseEntity<byte[]>> withinRate(
            String token, ServerWebExchange exchange, Supplier<Mono<ResponseEntity<byte[]>>> answer) {
        return bounds.isAskedTooOften(token) ? Mono.just(show.tooMany(exchange)) : answer.get();
    }
}
