CREATE TABLE "boundary_import" (
	"jurisdiction_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"size_bytes" integer NOT NULL,
	"sha256" "bytea" NOT NULL,
	"source" text NOT NULL,
	"sourced_on" date,
	"areas" text NOT NULL,
	"area_count" integer NOT NULL,
	"state" text DEFAULT 'checked' NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"saved_at" timestamp with time zone,
	CONSTRAINT "boundary_import_key" PRIMARY KEY("jurisdiction_id","id")
);
--> statement-breakpoint
ALTER TABLE "boundary" ADD COLUMN "sourced_on" date;--> statement-breakpoint
ALTER TABLE "boundary" ADD COLUMN "import_id" uuid;--> statement-breakpoint
ALTER TABLE "boundary_import" ADD CONSTRAINT "boundary_import_jurisdiction_id_jurisdiction_id_fk" FOREIGN KEY ("jurisdiction_id") REFERENCES "public"."jurisdiction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "boundary_import_state" ON "boundary_import" USING btree ("jurisdiction_id","state","saved_at");