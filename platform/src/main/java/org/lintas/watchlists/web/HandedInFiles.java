package org.lintas.watchlists.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lintas.watchlists.PublishedLists.Offered;
import org.springframework.web.multipart.MultipartFile;

/** Files of a form for as long as they are looked at; removed when this is closed. */
final class HandedInFiles implements AutoCloseable {

    private final Path folder;
    private final List<Offered> offered = new ArrayList<>();

    HandedInFiles(List<MultipartFile> files) throws IOException {
        this.folder = Files.createTempDirectory("lintas-handed-in");
        for (MultipartFile file : files) {
            String name = file.getOriginalFilename();
            if (!file.isEmpty() && name != null) {
                Path content = folder.resolve(Integer.toString(offered.size()));
                offered.add(new Offered(name, content));
                file.transferTo(content);
            }
        }
    }

    List<Offered> offered() {
        return List.copyOf(offered);
    }

    @Override
    public void close() throws IOException {
        for (Offered each : offered) {
            Files.deleteIfExists(each.content());
        }
        Files.deleteIfExists(folder);
    }
}
