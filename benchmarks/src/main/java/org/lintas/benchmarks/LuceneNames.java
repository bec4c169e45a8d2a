package org.lintas.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.lintas.names.ListedPerson;
import org.lintas.names.NamedPerson;
import org.lintas.names.PersonName;

/** A list of names in an index of Lucene in memory: words within two letters, six of ten words, the best hundred. */
final class LuceneNames implements AutoCloseable {

    private static final int BEST = 100;
    private static final double WORDS_SHARE = 0.6;

    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    LuceneNames(List<ListedPerson> persons) throws IOException {
        var directory = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()))) {
            for (ListedPerson person : persons) {
                var document = new Document();
                String name = text(person.names().getFirst());
                document.add(new TextField("name", name, Field.Store.NO));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
        this.reader = DirectoryReader.open(directory);
        this.searcher = new IndexSearcher(reader);
    }

    /** Numbers of the persons in the list. */
    List<Integer> search(NamedPerson sought) throws IOException {
        var query = new BooleanQuery.Builder();
        List<String> words = words(sought.name());
        for (String word : words) {
            int edits = word.length() <= 2 ? 0 : word.length() <= 5 ? 1 : 2;
            query.add(
                    new FuzzyQuery(new Term("name", word.toLowerCase(Locale.ROOT)), edits), BooleanClause.Occur.SHOULD);
        }
        query.setMinimumNumberShouldMatch(Math.max(1, (int) (WORDS_SHARE * words.size())));
        List<Integer> found = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(query.build(), BEST).scoreDocs) {
            found.add(hit.doc);
        }
        return found;
    }

    /** The words of a name with spaces between. */
    static String text(PersonName name) {
        return String.join(" ", words(name));
    }

    private static List<String> words(PersonName name) {
        return name.words().stream().map(word -> word.letters()).toList();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
