package be.ecolenumerique.helpdesk.approval.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.jspecify.annotations.Nullable;

/** The form as the API's documentation describes it. */
@Schema(name = "Answer")
record AnswerFields(
        @Schema(
                requiredMode = RequiredMode.REQUIRED,
                allowableValues = {"approve", "reopen"})
        String decision,

        @Schema(description = "required to reopen, else left out", maxLength = 5_000) @Nullable
        String reason) {}
