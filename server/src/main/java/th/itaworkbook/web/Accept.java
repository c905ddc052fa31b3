package th.itaworkbook.web;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Optional;

/** Chooses a media type by the header Accept (RFC 9110): greatest weight wins, then our own order. */
final class Accept {
    private Accept() {}

    /** The best of what we offer for a request; refuses it when none is acceptable. */
    static String chosen(Context request, String... offers) throws RefusedException {
        return choose(request.header("Accept"), offers)
                .orElseThrow(() -> new RefusedException(RequestProblem.NOT_ACCEPTABLE));
    }

    /** The best of what we offer, or nothing when none is acceptable; no header accepts all. */
    static Optional<String> choose(String header, String... offers) {
        if (header == null || header.isBlank()) {
            return Optional.of(offers[0]);
        }
        String best = null;
        double bestWeight = 0;
        for (String offer : offers) {
            double weight = weight(header, offer);
            if (weight > bestWeight) {
                best = offer;
                bestWeight = weight;
            }
        }
        return Optional.ofNullable(best);
    }

    // Of several ranges that fit, the most specific one decides.
    private static double weight(String header, String offer) {
        int specificity = -1;
        double weight = 0;
        for (String range : header.split(",", -1)) {
            String[] parts = range.toLowerCase(Locale.ROOT).split(";", -1);
            int fits = fit(parts[0].strip(), offer);
            if (fits > specificity) {
                specificity = fits;
                weight = quality(parts);
            }
        }
        return weight;
    }

    private static int fit(String range, String offer) {
        if (range.equals(offer)) {
            return 2;
        }
        if (range.equals("*/*")) {
            return 0;
        }
        return range.endsWith("/*") && offer.startsWith(range.substring(0, range.length() - 1)) ? 1 : -1;
    }

    private static double quality(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip();
            if (parameter.matches("q=[01](\\.[0-9]{0,3})?")) {
                return Double.parseDouble(parameter.substring(2));
            }
        }
        return 1;
    }
}
