package org.lintas.watchlists.internal;

import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.watchlists.WatchlistHit.Category;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From which score on a similar name hits, by category; each 0.5 to 0.999. At 0.95 some 0.5 of 1,000 innocent travellers alert, see
 * docs/benchmarks/names-accuracy.md; where help comes first, fewer may be missed.
 *
 * @param wanted arrest is ordered
 * @param entryBan entry is prohibited
 * @param protection missing, or at risk
 * @param observation to be noted or questioned
 * @param documentReported the holder of a reported document
 */
@ConfigurationProperties("lintas.watchlists.score-min")
record ScoreBands(
        @DefaultValue("0.95") double wanted,
        @DefaultValue("0.95") double entryBan,
        @DefaultValue("0.9") double protection,
        @DefaultValue("0.995") double observation,
        @DefaultValue("0.95") double documentReported) {

    private static final double LEAST = 0.5;
    private static final double MOST = 0.999;

    ScoreBands {
        demand(wanted, "wanted");
        demand(entryBan, "entry-ban");
        demand(protection, "protection");
        demand(observation, "observation");
        demand(documentReported, "document-reported");
    }

    double scoreMin(Category category) {
        return switch (category) {
            case WANTED -> wanted;
            case ENTRY_BAN -> entryBan;
            case PROTECTION -> protection;
            case OBSERVATION -> observation;
            case DOCUMENT_REPORTED -> documentReported;
        };
    }

    private static void demand(double score, String setting) {
        if (!(score >= LEAST && score <= MOST)) {
            throw new LintasException(
                    ErrorCode.SETTING_INVALID,
                    "lintas.watchlists.score-min.%s must be %s to %s.".formatted(setting, LEAST, MOST));
        }
    }
}
