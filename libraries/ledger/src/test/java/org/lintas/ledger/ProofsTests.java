package org.lintas.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lintas.testkit.Property.forAll;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintas.testkit.Gen;

class ProofsTests {

    /** Leaves and roots of the reference implementation of RFC 6962 (certificate-transparency, merkle tree tests). */
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private static final Gen<Tree> TREES = choices -> {
        List<byte[]> entries = Gen.bytes(0, 4).list(1, 70).from(choices);
        int size = choices.between(1, entries.size());
        return new Tree(entries, size, choices.between(0, size - 1));
    };

    record Tree(List<byte[]> entries, int size, int index) {}

    @Test
    void givesTheRootsOfTheReferenceImplementation() {
        List<byte[]> entries = new ArrayList<>();
        for (int i = 0; i < LEAVES.size(); i++) {
            entries.add(HexFormat.of().parseHex(LEAVES.get(i)));
            assertThat(new MemoryTree(entries).root().hex()).isEqualTo(ROOTS.get(i));
        }
    }

    @Test
    void theEmptyTreeHasTheHashOfNothing() {
        assertThat(new MemoryTree(List.of()).root().hex())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void rootsAndPathsEqualTheDefinition() {
        forAll(300, TREES, tree -> {
            Proofs proofs = new Proofs(new MemoryTree(tree.entries));
            List<byte[]> part = tree.entries.subList(0, tree.size);
            assertThat(proofs.root(tree.size)).isEqualTo(NaiveTree.root(part));
            assertThat(proofs.inclusion(tree.index, tree.size)).isEqualTo(NaiveTree.path(tree.index, part));
            assertThat(proofs.consistency(tree.index, tree.size)).isEqualTo(NaiveTree.proof(tree.index, part));
        });
    }

    @Test
    void everyInclusionProofOfSmallTreesLeadsToItsRootAndToNoOther() {
        List<byte[]> entries = numbered(33);
        Proofs proofs = new Proofs(new MemoryTree(entries));
        for (int size = 1; size <= entries.size(); size++) {
            TreeHash root = TreeHash.of(NaiveTree.root(entries.subList(0, size)));
            for (int index = 0; index < size; index++) {
                InclusionProof proof = new InclusionProof(index, size, proofs.inclusion(index, size));
                TreeHash leaf = TreeHash.ofEntry(entries.get(index));
                assertThat(proof.leadsTo(root, leaf)).isTrue();
                assertThat(proof.leadsTo(leaf, root)).isEqualTo(size == 1 && leaf.equals(root));
                assertThat(new InclusionProof(index, size + 40, proof.path()).leadsTo(root, leaf))
                        .isFalse();
            }
        }
    }

    @Test
    void aProofWithOneHashMoreLessOrOtherFails() {
        forAll(300, TREES, tree -> {
            List<byte[]> part = tree.entries.subList(0, tree.size);
            TreeHash root = TreeHash.of(NaiveTree.root(part));
            TreeHash leaf = TreeHash.ofEntry(part.get(tree.index));
            List<TreeHash> path = NaiveTree.path(tree.index, part);
            for (List<TreeHash> wrong : spoiled(path)) {
                assertThat(new InclusionProof(tree.index, tree.size, wrong).leadsTo(root, leaf))
                        .isFalse();
            }
        });
    }

    @Test
    void everyConsistencyProofOfSmallTreesConnectsItsRoots() {
        List<byte[]> entries = numbered(20);
        Proofs proofs = new Proofs(new MemoryTree(entries));
        for (int to = 0; to <= entries.size(); to++) {
            TreeHash later = TreeHash.of(NaiveTree.root(entries.subList(0, to)));
            for (int from = 0; from <= to; from++) {
                TreeHash earlier = TreeHash.of(NaiveTree.root(entries.subList(0, from)));
                ConsistencyProof proof = new ConsistencyProof(from, to, proofs.consistency(from, to));
                assertThat(proof.connects(earlier, later))
                        .as("%d to %d", from, to)
                        .isTrue();
                assertThat(proof.connects(TreeHash.of(new byte[32]), later)).isFalse();
                if (from > 0) {
                    assertThat(proof.connects(earlier, TreeHash.of(new byte[32])))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void aConsistencyProofWithOneHashMoreLessOrOtherFails() {
        forAll(300, TREES, tree -> {
            List<byte[]> part = tree.entries.subList(0, tree.size);
            int from = tree.index;
            TreeHash later = TreeHash.of(NaiveTree.root(part));
            TreeHash earlier = TreeHash.of(NaiveTree.root(part.subList(0, from)));
            for (List<TreeHash> wrong : spoiled(NaiveTree.proof(from, part))) {
                assertThat(new ConsistencyProof(from, tree.size, wrong).connects(earlier, later))
                        .isFalse();
            }
        });
    }

    @Test
    void aRangeWithTheHashesAroundItGivesTheRoot() {
        forAll(300, TREES, tree -> {
            MemoryTree memory = new MemoryTree(tree.entries);
            RangeBounds range = new RangeBounds(tree.index, tree.size, tree.entries.size());
            List<TreeHash> around = new Proofs(memory).around(tree.index, tree.size, tree.entries.size());
            assertThat(rootOf(range, around, tree.entries)).isEqualTo(memory.root());
            List<TreeHash> more = new ArrayList<>(around);
            more.add(TreeHash.of(new byte[32]));
            assertThatThrownBy(() -> rootOf(range, more, tree.entries)).isInstanceOf(MalformedLedgerException.class);
            if (!around.isEmpty()) {
                List<TreeHash> fewer = around.subList(1, around.size());
                assertThatThrownBy(() -> rootOf(range, fewer, tree.entries))
                        .isInstanceOf(MalformedLedgerException.class);
            }
        });
    }

    @Test
    void refusesImpossibleProofs() {
        assertThatThrownBy(() -> new InclusionProof(3, 3, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new InclusionProof(-1, 3, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ConsistencyProof(4, 3, List.of())).isInstanceOf(IllegalArgumentException.class);
        List<TreeHash> atTheBound = Collections.nCopies(InclusionProof.MAX_PATH, TreeHash.of(new byte[32]));
        assertThat(new InclusionProof(0, Long.MAX_VALUE, atTheBound).path()).hasSize(63);
        List<TreeHash> onePast = Collections.nCopies(InclusionProof.MAX_PATH + 1, TreeHash.of(new byte[32]));
        assertThatThrownBy(() -> new InclusionProof(0, Long.MAX_VALUE, onePast))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static TreeHash rootOf(RangeBounds range, List<TreeHash> around, List<byte[]> entries) {
        Iterator<byte[]> leaves =
                entries.subList((int) range.from(), (int) range.to()).iterator();
        TreeHasher hasher = new TreeHasher();
        return RangeRoot.of(range, around, () -> hasher.leaf(leaves.next()));
    }

    private static List<List<TreeHash>> spoiled(List<TreeHash> path) {
        List<List<TreeHash>> spoiled = new ArrayList<>();
        List<TreeHash> more = new ArrayList<>(path);
        more.add(TreeHash.of(new byte[32]));
        spoiled.add(more);
        if (!path.isEmpty()) {
            spoiled.add(path.subList(1, path.size()));
            spoiled.add(path.subList(0, path.size() - 1));
            List<TreeHash> other = new ArrayList<>(path);
            other.set(path.size() / 2, TreeHash.of(new byte[32]));
            spoiled.add(other);
        }
        return spoiled;
    }

    static List<byte[]> numbered(int count) {
        List<byte[]> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            entries.add(("entry " + i).getBytes(StandardCharsets.UTF_8));
        }
        return entries;
    }
}
