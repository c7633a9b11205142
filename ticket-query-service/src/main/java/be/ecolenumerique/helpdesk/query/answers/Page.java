package be.ecolenumerique.helpdesk.query.answers;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param total of all pages, exact
 * @param next cursor for {@code after}; absent on the last page
 * @param previous cursor for {@code before}; absent on the first page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(
        List<T> items,
        long total,
        @Nullable String next,
        @Nullable String previous) {}
