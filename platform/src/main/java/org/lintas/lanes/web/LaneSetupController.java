package org.lintas.lanes.web;

import java.util.List;
import org.lintas.foundation.LaneId;
import org.lintas.foundation.TravelDirection;
import org.lintas.lanes.Lane;
import org.lintas.lanes.LaneKind;
import org.lintas.lanes.LaneView;
import org.lintas.lanes.Lanes;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Adds and lists lanes over HTTP, for administrators and the demonstration's airport. */
@RestController
@RequestMapping("/api/lanes")
class LaneSetupController {

    private final Lanes lanes;

    LaneSetupController(Lanes lanes) {
        this.lanes = lanes;
    }

    @GetMapping
    List<LaneView> all() {
        return lanes.all();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    LaneView add(@RequestBody NewLane lane) {
        LaneId id = new LaneId(lane.id());
        lanes.add(new Lane(id, lane.kind(), lane.direction(), lane.profile(), lane.reader(), true));
        return lanes.view(id);
    }

    /**
     * A lane to add.
     *
     * @param id 1-16 of A-Z, 0-9 and dash
     * @param kind gate or booth
     * @param direction entry or exit
     * @param profile name of a lane profile
     * @param reader {@code announced}, {@code virtual:PORT}, {@code pcsc:NAME} or {@code replay:FILE}
     */
    record NewLane(String id, LaneKind kind, TravelDirection direction, String profile, String reader) {}
}
