package org.lintas.lanes.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.lanes.LaneChanged;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells open pages which lane changed (server-sent events); the page then asks for what it shows. Carries no data of persons. */
@Controller
class LaneStream {

    /** Most pages that listen at once; a site has some tens of officers. */
    static final int LISTENERS_MAX = 500;

    /** A page reconnects by itself after this. */
    private static final Duration LIFE = Duration.ofMinutes(30);

    private final Set<SseEmitter> listeners = ConcurrentHashMap.newKeySet();

    @GetMapping(path = "/lanes/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter listen() {
        if (listeners.size() >= LISTENERS_MAX) {
            throw new LintasException(ErrorCode.EXHAUSTED, "At most %d pages listen at once.".formatted(LISTENERS_MAX));
        }
        SseEmitter listener = new SseEmitter(LIFE.toMillis());
        listener.onCompletion(() -> listeners.remove(listener));
        listener.onTimeout(() -> listeners.remove(listener));
        listener.onError(broken -> listeners.remove(listener));
        listeners.add(listener);
        send(listener, "hello");
        return listener;
    }

    @EventListener
    void tell(LaneChanged changed) {
        String event = "lane-" + changed.view().lane().id().value();
        listeners.forEach(listener -> send(listener, event));
    }

    @EventListener
    void end(ContextClosedEvent closed) {
        listeners.forEach(SseEmitter::complete);
    }

    private void send(SseEmitter listener, String event) {
        try {
            listener.send(SseEmitter.event().name(event).data(event));
        } catch (IOException | IllegalStateException e) {
            listeners.remove(listener);
        }
    }
}
