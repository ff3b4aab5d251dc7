;; Matrix products in WebAssembly SIMD.
;;
;; A vector register (v128) holds four float32 numbers. All addresses and steps below are in bytes.
;; A matrix is where its first element lies and two steps: from a row to the next, from a column to
;; the next. So a transposed matrix is the same memory with the steps swapped.
;;
;; Every product is rounded before it is added, one p after the other, so the result is the same on
;; every machine. The pattern `multiply, fetch the sum, add` is what wasm.ts turns into fused
;; multiply-add on request: write all sums of products in this form.
;;
;; `npm run build:kernels` translates this file into matmul-bytes.ts.
(module
  (memory (export "memory") 1)

  ;; Lays out the matrix b, k by n, in panels of eight columns, row after row of each panel, so that
  ;; `multiply` reads it from front to end. The last panel is filled up with zeros.
  (func (export "pack")
    (param $k i32) (param $n i32)
    (param $b i32) (param $row i32) (param $column i32) (param $to i32)
    (local $p i32) (local $c i32) (local $width i32) (local $from i32) (local $at i32)
    (loop $panel
      (local.set $width (select (local.get $n) (i32.const 8) (i32.lt_u (local.get $n) (i32.const 8))))
      (local.set $from (local.get $b))
      (local.set $p (local.get $k))
      (loop $each_row
        (if (i32.and (i32.eq (local.get $column) (i32.const 4)) (i32.eq (local.get $width) (i32.const 8)))
          (then ;; eight neighbours
            (v128.store (local.get $to) (v128.load (local.get $from)))
            (v128.store offset=16 (local.get $to) (v128.load offset=16 (local.get $from))))
          (else
            (v128.store (local.get $to) (v128.const f32x4 0 0 0 0))
            (v128.store offset=16 (local.get $to) (v128.const f32x4 0 0 0 0))
            (local.set $at (local.get $from))
            (local.set $c (i32.const 0))
            (loop $each_column
              (f32.store
                (i32.add (local.get $to) (i32.shl (local.get $c) (i32.const 2)))
                (f32.load (local.get $at)))
              (local.set $at (i32.add (local.get $at) (local.get $column)))
              (local.set $c (i32.add (local.get $c) (i32.const 1)))
              (br_if $each_column (i32.lt_u (local.get $c) (local.get $width))))))
        (local.set $to (i32.add (local.get $to) (i32.const 32)))
        (local.set $from (i32.add (local.get $from) (local.get $row)))
        (local.set $p (i32.sub (local.get $p) (i32.const 1)))
        (br_if $each_row (local.get $p)))
      (local.set $b (i32.add (local.get $b) (i32.shl (local.get $column) (i32.const 3))))
      (local.set $n (i32.sub (local.get $n) (local.get $width)))
      (br_if $panel (local.get $n))))

  ;; c = a @ b for an m by k matrix a, m >= 4, and a k by n matrix b in panels. c is row-major.
  ;;
  ;; Four rows of a meet eight columns of b: 32 sums in eight registers, for which each step of p
  ;; loads four numbers of a and eight of b.
  ;;
  ;; Panels go from the last to the first and rows from the top down. The last panel of a row may
  ;; thus spill up to seven numbers into the row below, which is computed later; behind the last row
  ;; there has to be room for them.
  (func (export "multiply")
    (param $m i32) (param $n i32) (param $k i32)
    (param $a i32) (param $row i32) (param $column i32) (param $b i32) (param $c i32)
    (local $panel i32) (local $i i32) (local $p i32) (local $width i32)
    (local $a0 i32) (local $a1 i32) (local $a2 i32) (local $a3 i32) (local $at i32) (local $to i32)
    (local $left v128) (local $right v128) (local $x v128)
    (local $l0 v128) (local $r0 v128) (local $l1 v128) (local $r1 v128)
    (local $l2 v128) (local $r2 v128) (local $l3 v128) (local $r3 v128)
    (local.set $width (i32.shl (local.get $n) (i32.const 2)))
    (local.set $panel (i32.shr_u (i32.sub (local.get $n) (i32.const 1)) (i32.const 3)))
    (loop $each_panel
      (local.set $i (i32.const 0))
      (loop $each_block
        ;; The last block begins early enough to be a whole one: some rows are computed twice.
        (if (i32.gt_s (local.get $i) (i32.sub (local.get $m) (i32.const 4)))
          (then (local.set $i (i32.sub (local.get $m) (i32.const 4)))))
        (local.set $a0 (i32.add (local.get $a) (i32.mul (local.get $i) (local.get $row))))
        (local.set $a1 (i32.add (local.get $a0) (local.get $row)))
        (local.set $a2 (i32.add (local.get $a1) (local.get $row)))
        (local.set $a3 (i32.add (local.get $a2) (local.get $row)))
        (local.set $at (i32.add (local.get $b)
          (i32.mul (local.get $panel) (i32.shl (local.get $k) (i32.const 5)))))
        (local.set $l0 (v128.const f32x4 0 0 0 0)) (local.set $r0 (v128.const f32x4 0 0 0 0))
        (local.set $l1 (v128.const f32x4 0 0 0 0)) (local.set $r1 (v128.const f32x4 0 0 0 0))
        (local.set $l2 (v128.const f32x4 0 0 0 0)) (local.set $r2 (v128.const f32x4 0 0 0 0))
        (local.set $l3 (v128.const f32x4 0 0 0 0)) (local.set $r3 (v128.const f32x4 0 0 0 0))
        (local.set $p (local.get $k))
        (loop $each_p
          (local.set $left (v128.load (local.get $at)))
          (local.set $right (v128.load offset=16 (local.get $at)))
          (local.set $x (v128.load32_splat (local.get $a0)))
          (local.set $l0 (f32x4.add (f32x4.mul (local.get $x) (local.get $left)) (local.get $l0)))
          (local.set $r0 (f32x4.add (f32x4.mul (local.get $x) (local.get $right)) (local.get $r0)))
          (local.set $x (v128.load32_splat (local.get $a1)))
          (local.set $l1 (f32x4.add (f32x4.mul (local.get $x) (local.get $left)) (local.get $l1)))
          (local.set $r1 (f32x4.add (f32x4.mul (local.get $x) (local.get $right)) (local.get $r1)))
          (local.set $x (v128.load32_splat (local.get $a2)))
          (local.set $l2 (f32x4.add (f32x4.mul (local.get $x) (local.get $left)) (local.get $l2)))
          (local.set $r2 (f32x4.add (f32x4.mul (local.get $x) (local.get $right)) (local.get $r2)))
          (local.set $x (v128.load32_splat (local.get $a3)))
          (local.set $l3 (f32x4.add (f32x4.mul (local.get $x) (local.get $left)) (local.get $l3)))
          (local.set $r3 (f32x4.add (f32x4.mul (local.get $x) (local.get $right)) (local.get $r3)))
          (local.set $a0 (i32.add (local.get $a0) (local.get $column)))
          (local.set $a1 (i32.add (local.get $a1) (local.get $column)))
          (local.set $a2 (i32.add (local.get $a2) (local.get $column)))
          (local.set $a3 (i32.add (local.get $a3) (local.get $column)))
          (local.set $at (i32.add (local.get $at) (i32.const 32)))
          (br_if $each_p (local.tee $p (i32.sub (local.get $p) (i32.const 1)))))
        (local.set $to (i32.add (local.get $c) (i32.add
          (i32.mul (local.get $i) (local.get $width)) (i32.shl (local.get $panel) (i32.const 5)))))
        (v128.store (local.get $to) (local.get $l0))
        (v128.store offset=16 (local.get $to) (local.get $r0))
        (local.set $to (i32.add (local.get $to) (local.get $width)))
        (v128.store (local.get $to) (local.get $l1))
        (v128.store offset=16 (local.get $to) (local.get $r1))
        (local.set $to (i32.add (local.get $to) (local.get $width)))
        (v128.store (local.get $to) (local.get $l2))
        (v128.store offset=16 (local.get $to) (local.get $r2))
        (local.set $to (i32.add (local.get $to) (local.get $width)))
        (v128.store (local.get $to) (local.get $l3))
        (v128.store offset=16 (local.get $to) (local.get $r3))
        (br_if $each_block
          (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 4))) (local.get $m))))
      (local.set $panel (i32.sub (local.get $panel) (i32.const 1)))
      (br_if $each_panel (i32.ge_s (local.get $panel) (i32.const 0)))))

  ;; y = a @ v for an m by k matrix a whose rows lie in order (column step 4): each row's sum of
  ;; products in four parts, which are added up at the end.
  (func (export "rows_times_vector")
    (param $m i32) (param $k i32) (param $a i32) (param $row i32) (param $v i32) (param $y i32)
    (local $whole i32) (local $end i32) (local $p i32) (local $q i32) (local $sum f32)
    (local $s v128) (local $t v128)
    (local.set $whole (i32.shl (i32.and (local.get $k) (i32.const -8)) (i32.const 2)))
    (local.set $end (i32.shl (local.get $k) (i32.const 2)))
    (loop $each_row
      (local.set $s (v128.const f32x4 0 0 0 0))
      (local.set $t (v128.const f32x4 0 0 0 0))
      (local.set $p (i32.const 0))
      (if (local.get $whole) (then
        (loop $eight
          (local.set $q (i32.add (local.get $a) (local.get $p)))
          (local.set $s (f32x4.add
            (f32x4.mul (v128.load (local.get $q))
              (v128.load (i32.add (local.get $v) (local.get $p))))
            (local.get $s)))
          (local.set $t (f32x4.add
            (f32x4.mul (v128.load offset=16 (local.get $q))
              (v128.load offset=16 (i32.add (local.get $v) (local.get $p))))
            (local.get $t)))
          (br_if $eight (i32.lt_u
            (local.tee $p (i32.add (local.get $p) (i32.const 32))) (local.get $whole))))))
      (local.set $s (f32x4.add (local.get $s) (local.get $t)))
      (local.set $sum (f32.add
        (f32.add (f32x4.extract_lane 0 (local.get $s)) (f32x4.extract_lane 1 (local.get $s)))
        (f32.add (f32x4.extract_lane 2 (local.get $s)) (f32x4.extract_lane 3 (local.get $s)))))
      (block $done
        (loop $one
          (br_if $done (i32.ge_u (local.get $p) (local.get $end)))
          (local.set $sum (f32.add (local.get $sum) (f32.mul
            (f32.load (i32.add (local.get $a) (local.get $p)))
            (f32.load (i32.add (local.get $v) (local.get $p))))))
          (local.set $p (i32.add (local.get $p) (i32.const 4)))
          (br $one)))
      (f32.store (local.get $y) (local.get $sum))
      (local.set $y (i32.add (local.get $y) (i32.const 4)))
      (local.set $a (i32.add (local.get $a) (local.get $row)))
      (br_if $each_row (local.tee $m (i32.sub (local.get $m) (i32.const 1))))))

  ;; y += a @ v for an m by k matrix a whose columns lie in order (row step 4). m is a multiple of
  ;; four, k too: columns are added four at a time, each times its number of v.
  (func (export "columns_times_vector")
    (param $m i32) (param $k i32) (param $a i32) (param $column i32) (param $v i32) (param $y i32)
    (local $i i32) (local $a1 i32) (local $a2 i32) (local $a3 i32) (local $to i32) (local $sum v128)
    (local $v0 v128) (local $v1 v128) (local $v2 v128) (local $v3 v128)
    (loop $four_columns
      (local.set $v0 (v128.load32_splat (local.get $v)))
      (local.set $v1 (v128.load32_splat offset=4 (local.get $v)))
      (local.set $v2 (v128.load32_splat offset=8 (local.get $v)))
      (local.set $v3 (v128.load32_splat offset=12 (local.get $v)))
      (local.set $a1 (i32.add (local.get $a) (local.get $column)))
      (local.set $a2 (i32.add (local.get $a1) (local.get $column)))
      (local.set $a3 (i32.add (local.get $a2) (local.get $column)))
      (local.set $i (i32.const 0))
      (loop $four_rows
        (local.set $to (i32.add (local.get $y) (local.get $i)))
        (local.set $sum (v128.load (local.get $to)))
        (local.set $sum (f32x4.add
          (f32x4.mul (v128.load (i32.add (local.get $a) (local.get $i))) (local.get $v0))
          (local.get $sum)))
        (local.set $sum (f32x4.add
          (f32x4.mul (v128.load (i32.add (local.get $a1) (local.get $i))) (local.get $v1))
          (local.get $sum)))
        (local.set $sum (f32x4.add
          (f32x4.mul (v128.load (i32.add (local.get $a2) (local.get $i))) (local.get $v2))
          (local.get $sum)))
        (local.set $sum (f32x4.add
          (f32x4.mul (v128.load (i32.add (local.get $a3) (local.get $i))) (local.get $v3))
          (local.get $sum)))
        (v128.store (local.get $to) (local.get $sum))
        (br_if $four_rows (i32.lt_u
          (local.tee $i (i32.add (local.get $i) (i32.const 16)))
          (i32.shl (local.get $m) (i32.const 2)))))
      (local.set $a (i32.add (local.get $a) (i32.shl (local.get $column) (i32.const 2))))
      (local.set $v (i32.add (local.get $v) (i32.const 16)))
      (br_if $four_columns (local.tee $k (i32.sub (local.get $k) (i32.const 4)))))))
