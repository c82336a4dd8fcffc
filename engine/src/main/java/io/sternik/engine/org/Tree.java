package io.sternik.engine.org;

import java.util.stream.IntStream;

/**
 * A forest in arrays. A subtree is one stretch of the preorder, so that "is below" is two comparisons. Numbers that cannot be reached from
 * a root, because they are absent or in a ring, are not contained.
 */
final class Tree {

    private final int[] parent;
    private final int[] firstChild;
    private final int[] nextSibling;
    private final int[] preorder;
    private final int[] place;
    private final int[] depth;
    private final int[] subtreeSize;
    private int size;

    private Tree(int[] parent) {
        int count = parent.length;
        this.parent = parent;
        this.firstChild = filled(count, -1);
        this.nextSibling = filled(count, -1);
        this.preorder = new int[count];
        this.place = filled(count, -1);
        this.depth = new int[count];
        this.subtreeSize = new int[count];
    }

    /** Parents by number: −1 for a root, below −1 for a number that does not exist. */
    static Tree of(int[] parent) {
        Tree tree = new Tree(parent);
        for (int i = parent.length - 1; i >= 0; i--) {
            if (parent[i] >= 0) {
                tree.nextSibling[i] = tree.firstChild[parent[i]];
                tree.firstChild[parent[i]] = i;
            }
        }
        for (int i = 0; i < parent.length; i++) {
            if (parent[i] == -1) {
                tree.visit(i);
            }
        }
        for (int i = tree.size - 1; i >= 0; i--) {
            int at = tree.preorder[i];
            tree.subtreeSize[at]++;
            if (parent[at] >= 0) {
                tree.subtreeSize[parent[at]] += tree.subtreeSize[at];
            }
        }
        return tree;
    }

    /** Walks one tree without recursion: down to the first child, else to the next sibling, else up. */
    private void visit(int root) {
        int at = root;
        while (at >= 0) {
            place[at] = size;
            preorder[size++] = at;
            int next = firstChild[at];
            if (next >= 0) {
                depth[next] = depth[at] + 1;
                at = next;
                continue;
            }
            while (at >= 0 && (at == root || nextSibling[at] < 0)) {
                at = at == root ? -1 : parent[at];
            }
            if (at >= 0) {
                depth[nextSibling[at]] = depth[at];
                at = nextSibling[at];
            }
        }
    }

    int size() {
        return size;
    }

    boolean contains(int number) {
        return place[number] >= 0;
    }

    int parent(int number) {
        return parent[number];
    }

    int depth(int number) {
        return depth[number];
    }

    int subtreeSize(int number) {
        return subtreeSize[number];
    }

    boolean isInSubtree(int ancestor, int descendant) {
        int distance = place[descendant] - place[ancestor];
        return distance >= 0 && distance < subtreeSize[ancestor];
    }

    IntStream children(int number) {
        return IntStream.iterate(firstChild[number], child -> child >= 0, child -> nextSibling[child]);
    }

    IntStream subtree(int number) {
        return IntStream.range(place[number], place[number] + subtreeSize[number])
                .map(i -> preorder[i]);
    }

    private static int[] filled(int count, int value) {
        int[] result = new int[count];
        java.util.Arrays.fill(result, value);
        return result;
    }
}
