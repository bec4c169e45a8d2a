package org.lintas.biometrics.internal.gallery;

import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.lintas.biometrics.GalleryName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the matchers what they hold; who does not answer holds nothing. */
final class AskedMatchers implements HeldEntries {

    private static final Logger LOG = LoggerFactory.getLogger(AskedMatchers.class);

    private final MatcherDirectory directory;
    private final MatcherCalls calls;

    AskedMatchers(MatcherDirectory directory, MatcherCalls calls) {
        this.directory = directory;
        this.calls = calls;
    }

    @Override
    public Set<GalleryName> galleries() {
        Set<GalleryName> galleries = new HashSet<>();
        each(matcher -> galleries.addAll(calls.galleries(matcher)));
        return galleries;
    }

    @Override
    public Map<Integer, Holding> of(GalleryName gallery) {
        Map<Integer, Holding> held = new HashMap<>();
        each(matcher -> held.putAll(calls.entries(matcher, gallery)));
        return held;
    }

    private void each(Consumer<URI> question) {
        for (URI matcher : directory.first()) {
            try {
                question.accept(matcher);
            } catch (CompletionException e) {
                LOG.debug("Galleries: {} does not say what it holds: {}", matcher, e.toString());
            }
        }
    }
}
